import * as z from "zod/mini";

/** The keys of the formats table (product page "Formats", F1 to F15), in its order. */
export const formatIds = [
  "peer-coaching-pair",
  "peer-coaching-trio",
  "mentoring",
  "peer-mentoring",
  "reverse-mentoring",
  "peer-coaching-circle",
  "micro-mentoring",
  "flash-mentorship",
  "situational-coaching",
  "skill-sharing-pod",
  "accountability-cluster",
  "near-peer-guidance",
  "reciprocal-coaching",
  "mentor-shadowing",
  "hybrid",
] as const;

export type FormatId = (typeof formatIds)[number];

export const formatIdSchema = z.enum(formatIds);
