import * as z from "zod";

// Zod otherwise tries `new Function`, which the extension's content security policy refuses and reports.
z.config({ jitless: true });
