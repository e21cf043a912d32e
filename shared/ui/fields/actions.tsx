import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" } });

/** Buttons and links in a row that breaks where the page is narrow. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().row}>{children}</div>;
}
