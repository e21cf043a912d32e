import type { ReactNode } from "react";
import { Component } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/**
 * Catches what breaks while a screen is drawn, so that a fault never leaves an empty frame. Plain elements only: what
 * broke may have been the styles.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main role="alert" style={{ padding: 16 }}>
        <h1>Turnabout stopped on this page</h1>
        <p>What you wrote is kept on this device. Load the page again to go on.</p>
        <button type="button" onClick={() => window.location.reload()}>
          Load again
        </button>
      </main>
    );
  }
}
