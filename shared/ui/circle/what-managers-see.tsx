import { makeStyles } from "@fluentui/react-components";
import {
  neverSeenByManagers,
  othersReadSummaries,
  seenByManagers,
  toldInWords,
  whenFiguresAppear,
} from "../../privacy/told-in-words.ts";
import { Line } from "../page/line.tsx";
import { Section } from "../page/section.tsx";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(16rem, 100%), 1fr))",
    gap: "16px",
    alignItems: "start",
  },
  list: { margin: 0, paddingInlineStart: "20px", display: "grid", gap: "4px" },
});

/** What a manager will and will never see, told to the manager in the words in which the members are told. */
export function WhatManagersSee({ k }: { readonly k: number }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.columns}>
        <Section title="You will see">
          <List items={seenByManagers.map((item) => item.replace("all of you", "all members"))} />
        </Section>
        <Section title="You will never see">
          <List items={neverSeenByManagers} />
        </Section>
      </div>
      <Line>{`${whenFiguresAppear(k)} ${othersReadSummaries}`}</Line>
      <Section title="Who publishes">
        <Line>
          The members’ own devices work the figures out when a window has closed: three sessions held, 28 days or more.
          One publishes, others confirm; before two have confirmed, nothing is shown.
        </Line>
        <Line>{toldInWords.published}</Line>
      </Section>
      <Section title="What you can do">
        <Line>Give your people the time for their sessions. Do not ask who wrote, answered or attended.</Line>
      </Section>
    </>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
