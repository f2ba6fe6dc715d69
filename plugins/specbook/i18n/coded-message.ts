/** Messages chosen by code that does not know the language, such as the model. */
import type { Format, Values } from './message.ts';

/** A message of a group as data: its name, and the values of its placeholders. */
export type CodedMessage<Group> = {
  [Name in keyof Group]: Group[Name] extends Format<infer Placeholder>
    ? { code: Name; params: Values<Placeholder, string> }
    : { code: Name };
}[keyof Group];

/**
 * The text of a message; a text that an author wrote, or a formatted value, stays as it is.
 *
 * @example formatMessage(t.what, { code: 'downtime', params: { window: '30 days' } }) // 'Downtime allowed in 30 days'
 */
export function formatMessage<Group>(
  messages: Group,
  message: string | CodedMessage<NoInfer<Group>>,
): string {
  if (typeof message === 'string') return message;
  const { code, params } = message as { code: keyof Group; params?: Record<string, string> };
  const text = messages[code] as string | ((values?: Record<string, string>) => string);
  return typeof text === 'string' ? text : text(params);
}
