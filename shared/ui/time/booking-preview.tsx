import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { AgendaBlock } from "../../agenda/block/agenda-block.ts";
import { HEADING, LINK_TEXT } from "../../agenda/block/block-words.ts";
import { sessionLink } from "../../sessions/session-link.ts";

const useStyles = makeStyles({
  block: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
  },
  list: { margin: 0, paddingInlineStart: "20px", display: "grid", gap: "4px" },
});

interface BookingPreviewProps {
  readonly block: AgendaBlock;
  readonly appOrigin: string;
}

/** The agenda as the meeting will carry it, line by line. The link is shown, not offered: there is no meeting yet. */
export function BookingPreview({ block, appOrigin }: BookingPreviewProps) {
  const styles = useStyles();
  return (
    <section className={styles.block} aria-label="What the meeting will carry">
      <Text weight="semibold">{`${HEADING} ${block.title} (${block.minutes} min)`}</Text>
      <ul className={styles.list}>
        {block.segments.map(({ title, minutes, prompt }, line) => (
          // A title can occur twice, and lines never change their places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={line}>
            <Text weight="semibold">{title}</Text>
            <Text>{` (${minutes} min)${prompt === null ? "" : `: ${prompt}`}`}</Text>
          </li>
        ))}
      </ul>
      <Text>{`${LINK_TEXT}: ${sessionLink(appOrigin, block.sessionId)}`}</Text>
    </section>
  );
}
