/** Computed numbers that unfold to what they come from. */
import type { List, ListItem, RootContent } from 'mdast';
import { formatMessage } from '../i18n/coded-message.ts';
import { stringsOf } from '../i18n/index.ts';
import type { DerivedInput, Derivation } from '../model/performance/derivation.ts';
import type { AnyItem } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { fold, type Fold } from '../markup/details.ts';
import { code, joined, paragraph, strong, type Content } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';

/** `99.9 % (PERF-AV-001 availability)`: the value, where it is stated, and why it is what it is. */
function inputWords(spec: Spec, item: AnyItem, input: DerivedInput): Content {
  const { derivation, items } = stringsOf(spec).views;
  const { derived: t } = items;
  const { from, because = [] } = input;
  const name = formatMessage(derivation.name, input.name);
  const value = formatMessage(derivation.value, input.value);
  const stated = from && spec.items.get(from.key);
  const label = stated?.title === name ? linkTo(stated) : name;
  const place =
    !stated || label !== name
      ? undefined
      : stated.key === item.key
        ? t.hereStated
        : linkTo(stated, stated.kind === 'requirement' ? from.part : undefined);
  const notes = joined(
    [place, ...because.map((one) => formatMessage(derivation.because, one))],
    '; ',
  );
  const values = { name: label, value: strong(value) };
  return notes.length === 0
    ? t.input<Content>(values)
    : t.inputNoted<Content>({ ...values, notes });
}

/** Values that stand nowhere else, such as the bytes of each field, are told in one line. */
function isPlain({ from, derivation }: DerivedInput): boolean {
  return from === undefined && derivation === undefined;
}

/** @param seen names of what is told already; those told here are added */
function inputList(spec: Spec, item: AnyItem, { inputs }: Derivation, seen: Set<string>): List {
  const { derivation: messages, items } = stringsOf(spec).views;
  const { derived: t } = items;
  const children = inputs.map((input): ListItem => {
    const { derivation } = input;
    const words = inputWords(spec, item, input);
    if (!derivation) return line(words);
    const again = seen.has(derivation.id);
    seen.add(derivation.id);
    if (again) return line(t.asAbove({ input: words }));
    const formula: Content = [' = ', code(formatMessage(messages.formula, derivation.formula))];
    return derivation.inputs.every(isPlain)
      ? line(words, formula, ': ', derivation.inputs.map((one) => inOneLine(spec, one)).join(', '))
      : {
          type: 'listItem',
          spread: false,
          children: [paragraph(words, formula), inputList(spec, item, derivation, seen)],
        };
  });
  return { type: 'list', ordered: false, spread: false, children };
}

function line(...words: readonly Content[]): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(...words)] };
}

/** `room_no 10 B (assumed)`. */
function inOneLine(spec: Spec, { name, value, because }: DerivedInput): string {
  const { derivation, items } = stringsOf(spec).views;
  const values = {
    name: formatMessage(derivation.name, name),
    value: formatMessage(derivation.value, value),
  };
  if (!because) return items.derived.inLine(values);
  const notes = because.map((one) => formatMessage(derivation.because, one));
  return items.derived.inLineNoted({ ...values, note: notes.join('; ') });
}

/**
 * Each computed number with its formula and its inputs, down to what somebody stated.
 *
 * What is computed in an earlier one is not unfolded again.
 *
 * @param item what the numbers are about: its own values are said to be stated here
 */
export function derivationFolds(
  spec: Spec,
  item: AnyItem,
  derivations: readonly Derivation[],
): Fold[] {
  const { derivation: t } = stringsOf(spec).views;
  const seen = new Set<string>();
  return derivations.map((derivation) => {
    const { id, what, value, formula, source } = derivation;
    const list = inputList(spec, item, derivation, seen);
    seen.add(id);
    const children: RootContent[] = [
      paragraph(
        code(formatMessage(t.formula, formula)),
        source === undefined ? undefined : [' — ', t.source[source]],
      ),
      list,
    ];
    return fold(
      [formatMessage(t.what, what), ': ', strong(formatMessage(t.value, value))],
      children,
      'sb-derivation',
    );
  });
}
