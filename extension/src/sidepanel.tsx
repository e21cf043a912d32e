import "./connect/no-eval.ts";
import { ErrorBoundary } from "shared/ui/page/error-boundary.tsx";
import { TurnaboutProvider } from "shared/ui/page/turnabout-provider.tsx";
import { connect } from "./connect/connect.ts";
import { Panel } from "./panel.tsx";
import { useColorScheme } from "./use-color-scheme.ts";

const connection = connect();

export default function SidePanel() {
  return (
    <ErrorBoundary>
      <TurnaboutProvider theme={useColorScheme()}>
        <Panel connection={connection} />
      </TurnaboutProvider>
    </ErrorBoundary>
  );
}
