import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Actions } from "../fields/actions.tsx";

const useStyles = makeStyles({
  card: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
  },
  words: { display: "grid" },
});

interface SessionCardProps {
  /** `Mon, 2 Nov, 14:00 – 14:45` */
  readonly time: string;
  /** `With Tomás Ferreira: Peer coaching session` */
  readonly about: string;
  /** `Cancelled`, `Now`, `Tomás Ferreira has declined`, or nothing. */
  readonly state: string | null;
  readonly joinUrl: string | null;
  /** The session has ended and waits for its reflection. */
  readonly reflect: boolean;
  readonly onOpen: () => void;
  /** It will not take place as it was meant: the way to another time. */
  readonly onFindTime: (() => void) | null;
}

/** One session in a list, with what can be done with it now. */
export function SessionCard({ time, about, state, joinUrl, reflect, onOpen, onFindTime }: SessionCardProps) {
  const styles = useStyles();
  const called = `${about}, ${time}`;
  return (
    <li className={styles.card}>
      <span className={styles.words}>
        <Text weight="semibold">{time}</Text>
        <Text>{about}</Text>
        {state !== null && <Text weight="semibold">{state}</Text>}
      </span>
      <Actions>
        {reflect ? (
          <Button appearance="primary" aria-label={`Reflect, 2 minutes: ${called}`} onClick={onOpen}>
            Reflect, 2 minutes
          </Button>
        ) : (
          <Button aria-label={`Open: ${called}`} onClick={onOpen}>
            Open
          </Button>
        )}
        {onFindTime !== null && (
          <Button aria-label={`Find another time: ${called}`} onClick={onFindTime}>
            Find another time
          </Button>
        )}
        {joinUrl !== null && (
          <Link href={joinUrl} target="_blank" rel="noopener noreferrer" aria-label={`Join in Teams: ${called}`}>
            Join in Teams
          </Link>
        )}
      </Actions>
    </li>
  );
}
