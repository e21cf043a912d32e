import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { formatById } from "../../circles/format-by-id.ts";
import type { Instant } from "../../circles/instant.ts";
import { nextSummary, windowDates } from "../../privacy/next-summary.ts";
import type { ShownCircle, ShownWindow } from "../../privacy/shown-summaries.ts";
import { Line } from "../page/line.tsx";
import { Section } from "../page/section.tsx";
import { dateText } from "../text/time-text.ts";
import { WindowFigures } from "./window-figures.tsx";

const useStyles = makeStyles({
  window: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
  },
});

interface CircleSummaryProps {
  readonly circle: ShownCircle;
  readonly now: Instant;
  readonly timeZone: string;
}

/** One circle as a manager sees it: what it is, its closed windows, and when the next summary can come. */
export function CircleSummary({ circle, now, timeZone }: CircleSummaryProps) {
  return (
    <Section title={circle.name === "" ? "A circle without a name" : circle.name}>
      <Line quiet>{formatById(circle.format).name}</Line>
      {circle.tooFew ? (
        <Line>{`Too few people to show. Figures appear for ${circle.k} people or more.`}</Line>
      ) : (
        <>
          {circle.windows.map((window) => (
            <Window key={windowDates(window).close} window={window} timeZone={timeZone} />
          ))}
          <Line>{nextText(circle, now, timeZone)}</Line>
        </>
      )}
    </Section>
  );
}

function Window({ window, timeZone }: { readonly window: ShownWindow; readonly timeZone: string }) {
  const styles = useStyles();
  const { start, close } = windowDates(window);
  const period = `${dateText(start, timeZone)} to ${dateText(close, timeZone)}`;
  if (window.state === "shown")
    return (
      <div className={styles.window}>
        <WindowFigures period={period} facts={window.facts} />
        <Line quiet>{`Confirmed by ${window.confirmedBy} members`}</Line>
      </div>
    );
  return (
    <div className={styles.window}>
      <Text weight="semibold">{period}</Text>
      <Line>
        {window.state === "disputed" ? "Disputed, being checked." : "Waiting for confirmation by two members."}
      </Line>
    </div>
  );
}

/** The same words whether few meet, few are counted or nobody has published: why there is no figure tells nothing about anybody. */
function nextText(circle: ShownCircle, now: Instant, timeZone: string): string {
  const next = nextSummary(circle);
  const which = circle.windows.length === 0 ? "First" : "Next";
  return now < next
    ? `${which} summary on ${dateText(next, timeZone)} at the earliest.`
    : `${which} summary after three sessions held, where ${circle.k} people or more stand behind it.`;
}
