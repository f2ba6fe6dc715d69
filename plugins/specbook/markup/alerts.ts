/** Alerts of GitHub in prose: a quote that begins with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`. */
import type { RootContent, Text } from 'mdast';
import type { Strings } from '../i18n/index.ts';

/** Titles of alerts by their kinds. */
export type AlertTitles = Strings['prose']['alerts'];

/**
 * The marker of an alert on a line of its own.
 *
 * @see https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
export const ALERT_MARKER = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/iu;

/** Classes of the title of an alert. */
export function alertClasses(kind: string): string[] {
  return ['sb-alert-title', `sb-alert-${kind}`];
}

/** The kind of the alert whose title has these classes. */
export function alertOfClasses(classes: unknown): string | undefined {
  if (!Array.isArray(classes) || !classes.includes('sb-alert-title')) return undefined;
  return String(classes.find((name) => name !== 'sb-alert-title')).slice('sb-alert-'.length);
}

/** Replaces the marker at the start of a quote by the title of the alert; other quotes stay as they are. */
export function titleAlert<N extends RootContent>(
  children: readonly N[],
  titles: AlertTitles,
): readonly N[] {
  const [first, ...others] = children;
  const [text, ...rest] = first?.type === 'paragraph' ? first.children : [];
  if (first?.type !== 'paragraph' || text?.type !== 'text') return children;
  const match = ALERT_MARKER.exec(text.value);
  const alert = match?.[1]?.toLowerCase() as keyof AlertTitles | undefined;
  if (match === null || alert === undefined) return children;
  const title: Text = {
    type: 'text',
    value: titles[alert],
    data: { hName: 'span', classes: alertClasses(alert), alert },
  };
  const value = text.value.slice(match[0].length);
  const after: Text[] = value === '' ? [] : [{ type: 'text', value }];
  return [{ ...first, children: [title, ...after, ...rest] }, ...others];
}
