/** Ids that stay when an event is moved, and times in UTC; bodies come as HTML by default. */
export const eventHeaders = { Prefer: 'IdType="ImmutableId", outlook.timezone="UTC"' } as const;
