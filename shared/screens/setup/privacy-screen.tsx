import { Link, makeStyles, Text } from "@fluentui/react-components";
import { contactedHosts } from "../../flows/setup/contacted-hosts.ts";
import type { Participant } from "../../flows/participant.ts";
import { permissionTable } from "../../flows/setup/permission-table.ts";
import { leastPeople } from "../../privacy/summary-rows.ts";
import { managersSee, toldInWords } from "../../privacy/told-in-words.ts";
import { Line } from "../../ui/page/line.tsx";
import { Page } from "../../ui/page/page.tsx";
import { Section } from "../../ui/page/section.tsx";
import type { Go } from "../route.ts";
import { SetupCheck } from "./setup-check.tsx";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px", display: "grid", gap: "8px" },
  permissions: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "16px" },
  permission: { display: "grid", gap: "4px" },
});

interface PrivacyScreenProps {
  readonly participant: Participant;
  readonly go: Go;
}

/** Who can read what, said plainly, and everything Turnabout may ask for or talk to. */
export function PrivacyScreen({ participant, go }: PrivacyScreenProps) {
  const styles = useStyles();
  return (
    <Page title="Who can read what" back={() => go({ screen: "home" })}>
      <Section title="You and your partners">
        <Line>{toldInWords.sealed}</Line>
        <Line>{toldInWords.sharedAgenda}</Line>
        <Line>{toldInWords.meeting}</Line>
        <Line>{toldInWords.card}</Line>
        <Line>{toldInWords.reminding}</Line>
        <Line>{toldInWords.device}</Line>
      </Section>
      <Section title="Managers">
        <Line>{managersSee(leastPeople)}</Line>
        <Line>{toldInWords.published}</Line>
        <Line>A manager who takes part in the programme or owns the site can see what other participants can see.</Line>
      </Section>
      <Section title="Other participants, owners and administrators">
        <Line>{toldInWords.traces}</Line>
        <Line>{toldInWords.keys}</Line>
        <Line>
          If the calendar “Turnabout” in your mailbox is deleted and no device of yours still has Turnabout, your old
          reflections cannot be opened again.
        </Line>
      </Section>
      <Section title="Permissions">
        <ul className={styles.permissions}>
          {permissionTable(participant).map(({ scopes, what, consent, whenRefused }) => (
            <li key={what} className={styles.permission}>
              <Text weight="semibold">{what}</Text>
              <Text>{scopes.join(", ")}</Text>
              <Text>{`Agreed to by ${consent}.`}</Text>
              <Text>{`Refused: ${whenRefused}`}</Text>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="The setup">
        <Line>
          <Link href={`${participant.configuration.appOrigin}/approve.html`} target="_blank" rel="noreferrer">
            All of this for your IT, with the app package and its hash
          </Link>
        </Line>
        {participant.keyWaits === undefined && <SetupCheck visitor={participant} />}
      </Section>
      <Section title="Where requests go">
        <Line>{toldInWords.telemetry}</Line>
        <ul className={styles.list}>
          {contactedHosts(participant).map(({ host, why }) => (
            <li key={host}>
              <Text weight="semibold">{host}</Text> <Text>{why}</Text>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
