import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** One entry of a list: what it is, and at the end of the row what can be done with it. */
export function BorderedRow({ children }: { readonly children: ReactNode }) {
  return <li className={useStyles().row}>{children}</li>;
}
