import * as z from "zod/mini";

// Zod otherwise tries `new Function`, which the extension's content security policy refuses and reports.
z.config({ jitless: true });
