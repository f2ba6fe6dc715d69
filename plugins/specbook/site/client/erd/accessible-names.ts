/** Accessible names of nodes: what a node is related to, and a relationship from the view of one end. */
import { edgesAt, type DrawnEdge, type DrawnNode, type Drawing } from './drawing.ts';
import type { Strings } from '../../../i18n/index.ts';

/** So many relationships are in a name; more would not be listened to. */
const MAX_RELATIONSHIPS = 3;

/** A relationship as a phrase about the node at one end. */
export function phraseFrom({ from, fromPhrase, toPhrase }: DrawnEdge, id: string): string {
  return id === from ? fromPhrase : toPhrase;
}

/**
 * The accessible name of a node: `Appointment, 7 relationships: is for exactly one Patient (patient_id); …`.
 *
 * @param from the node that a walk came from: only the relationships between the two are in the name
 */
export function accessibleName(
  t: Pick<Strings['erdTools'], 'relationships' | 'more'>,
  drawing: Pick<Drawing, 'edges'>,
  { id, name }: Pick<DrawnNode, 'id' | 'name'>,
  from?: string,
): string {
  const edges = edgesAt(drawing.edges, id);
  const count = edges.reduce((sum, { relationships }) => sum + relationships.length, 0);
  const named = from === undefined ? edges : edgesAt(edges, from);
  const phrases = named.slice(0, MAX_RELATIONSHIPS).map((edge) => phraseFrom(edge, id));
  if (named.length > MAX_RELATIONSHIPS)
    phrases.push(t.more({ count: named.length - MAX_RELATIONSHIPS }));
  const summary = `${name}, ${t.relationships({ count })}`;
  return phrases.length === 0 ? summary : `${summary}: ${phrases.join('; ')}`;
}
