/** What indexes and unique constraints have in common, for formats that write both in the same way. */
export interface IndexFacts {
  id: string;
  /** Its name in the database, where that is not the id. */
  name?: string | undefined;
  /** Fields or expressions, each with what follows it, such as `desc`. */
  on: readonly string[];
  unique?: boolean | undefined;
  where?: string | undefined;
  method?: string | undefined;
  include?: readonly string[] | undefined;
  nullsNotDistinct?: boolean | undefined;
  deferrable?: unknown;
}
