import { makeStyles, tokens } from "@fluentui/react-components";
import type { Facts } from "../../privacy/summary-rows.ts";
import { ShareBar } from "../page/share-bar.tsx";
import { shareText } from "../text/share-text.ts";

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingBottom: "4px" },
  name: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: "top",
    padding: "4px 12px 4px 0",
    width: "50%",
  },
  value: { verticalAlign: "top", padding: "4px 0" },
});

interface WindowFiguresProps {
  /** `1 Sep 2026 to 2 Oct 2026` */
  readonly period: string;
  readonly facts: Pick<Facts, "sessionsPlanned" | "sessionsHeld" | "rhythmKept" | "commitmentsClosed">;
}

/** What one closed window shows: the four facts, as a table that reads without its bars. */
export function WindowFigures({ period, facts }: WindowFiguresProps) {
  const styles = useStyles();
  const { sessionsPlanned, sessionsHeld, rhythmKept, commitmentsClosed } = facts;
  const rows: readonly { readonly name: string; readonly words: string; readonly share: number | null }[] = [
    { name: "Sessions planned", words: `${sessionsPlanned}`, share: null },
    { name: "Sessions held", words: `${sessionsHeld}`, share: null },
    { name: "Rhythm kept", words: shareText(rhythmKept), share: rhythmKept },
    {
      name: "Commitments closed",
      words: commitmentsClosed === null ? "Too few to show" : shareText(commitmentsClosed),
      share: commitmentsClosed,
    },
  ];
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{period}</caption>
      <tbody>
        {rows.map(({ name, words, share }) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.value}>
              {words}
              {share !== null && <ShareBar title={`${name}: ${words}`} percent={share} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
