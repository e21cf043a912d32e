/**
 * The borders of the house. Every rule carries a sentence for the person who hits it;
 * test/architecture proves that each of them can fail.
 */
const pure = "^shared/(circles|matching|sessions|scheduling|agenda|reflection|goals|privacy)/";
const tests = "\\.(test|spec)\\.tsx?$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or hide a third. Find the third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "pure-stays-pure",
      comment:
        "The core takes values and gives values: no network, device, React or host. Move the effect to flows or graph and hand the value in.",
      severity: "error",
      from: { path: pure, pathNot: tests },
      to: { path: "^(shared/(sealing|graph|device|flows|ui|screens)|extension|teams-app|test)/" },
    },
    {
      name: "pure-needs-few-packages",
      comment: "The core knows zod, date-fns and @date-fns/tz. Anything else belongs to a gateway.",
      severity: "error",
      from: { path: pure, pathNot: tests },
      to: { path: "node_modules", pathNot: "node_modules/(zod|date-fns|@date-fns/tz)/" },
    },
    {
      name: "sealing-has-no-network",
      comment: "Sealing takes bytes and keys. What is fetched or kept comes in as a value.",
      severity: "error",
      from: { path: "^shared/sealing/", pathNot: tests },
      to: { path: "^(shared/(graph|device|flows|ui|screens)|extension|teams-app|test)/" },
    },
    {
      name: "graph-is-a-gateway",
      comment: "The gateway to Microsoft 365 knows no screens, flows or device. A flow puts them together.",
      severity: "error",
      from: { path: "^shared/graph/", pathNot: tests },
      to: { path: "^(shared/(device|flows|ui|screens)|extension|teams-app|test)/" },
    },
    {
      name: "device-is-a-gateway",
      comment: "The device store knows no network, screens or flows. A flow puts them together.",
      severity: "error",
      from: { path: "^shared/device/", pathNot: tests },
      to: { path: "^(shared/(graph|flows|ui|screens)|extension|teams-app|test)/" },
    },
    {
      name: "flows-know-no-screen",
      comment: "A flow reads like a recipe and runs in every host: no React, no browser extension, no Teams.",
      severity: "error",
      from: { path: "^shared/flows/", pathNot: tests },
      to: {
        path: "^(shared/(ui|screens)|extension|teams-app|test)/|node_modules/(react|react-dom|@fluentui/[^/]+|@microsoft/teams-js|@azure/msal-browser)/",
      },
    },
    {
      name: "ui-does-no-io",
      comment: "A piece of the interface shows values and reports clicks. Screens connect it to flows.",
      severity: "error",
      from: { path: "^shared/ui/", pathNot: tests },
      to: { path: "^(shared/(graph|device|flows|screens|sealing)|extension|teams-app|test)/" },
    },
    {
      name: "screens-know-no-host",
      comment: "A screen is the same in every host: what the host offers comes in through the connection.",
      severity: "error",
      from: { path: "^shared/screens/", pathNot: tests },
      to: { path: "^(extension|teams-app|test)/|node_modules/(@microsoft/teams-js|@azure/msal-browser)/" },
    },
    {
      name: "screens-take-types-of-gateways-only",
      comment:
        "A screen shows what flows give and asks them to act: take types of graph and device, and move what runs into a flow.",
      severity: "error",
      from: { path: "^shared/screens/", pathNot: tests },
      to: { path: "^shared/(graph|device)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "hosts-do-not-meet",
      comment: "The extension and the Teams app share code through shared/, never each other's.",
      severity: "error",
      from: { path: "^extension/" },
      to: { path: "^teams-app/" },
    },
    {
      name: "teams-app-does-not-know-the-extension",
      comment: "The extension and the Teams app share code through shared/, never each other's.",
      severity: "error",
      from: { path: "^teams-app/" },
      to: { path: "^extension/" },
    },
    {
      name: "the-witness-is-independent",
      comment: "The local tenant judges the product: it shares no code with what it judges.",
      severity: "error",
      from: { path: "^test/tenant/", pathNot: tests },
      to: { path: "^(shared|extension|teams-app)/" },
    },
    {
      name: "the-product-knows-no-test",
      comment: "What ships never imports what checks it: move what both need into shared.",
      severity: "error",
      from: { path: "^(shared|extension|teams-app)/", pathNot: tests },
      to: { path: "^test/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|build|\\.plasmo)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
