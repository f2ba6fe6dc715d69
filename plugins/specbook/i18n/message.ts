/**
 * Messages of the interface as data, so that a translation is JSON and reaches the browser and the build worker as it
 * is; compiled, a message with `{placeholders}` is a function of their values.
 */

/** One text for each plural form of `{count}` that the language has (CLDR categories, `Intl.PluralRules`). */
export type PluralMessage = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A text, which may hold `{placeholders}`, or one for each plural form. */
export type Message = string | PluralMessage;

/** Messages by name, in groups. */
export interface Messages {
  readonly [name: string]: Message | Messages;
}

/** Names of the placeholders in a text. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Values of placeholders: a number for `count`, which decides the plural form. */
export type Values<Name extends string, Value> = {
  [Key in Name]: Key extends 'count' ? number : Value;
};

/** Fills in placeholders: with text a text, with nodes a list of text and nodes in the order of the language. */
export interface Format<Name extends string> {
  (values: Values<Name, string | number>): string;
  <Node>(values: Values<Name, string | number | Node>): string | readonly (string | Node)[];
}

/** Messages as code uses them. */
export type Compiled<M> = M extends { one: string; other: string }
  ? Format<Placeholders<M['one'] | M['other']> | 'count'>
  : M extends string
    ? [Placeholders<M>] extends [never]
      ? string
      : Format<Placeholders<M>>
    : { readonly [Name in keyof M]: Compiled<M[Name]> };

/** Some of the messages in another language: the others stay as they are. */
export type Overrides<M> = M extends { one: string; other: string }
  ? Message
  : M extends string
    ? string
    : { readonly [Name in keyof M]?: Overrides<M[Name]> };

/** All of the messages in another language: one that is missing is an error of types. */
export type Translation<M> = M extends { one: string; other: string }
  ? Message
  : M extends string
    ? string
    : { readonly [Name in keyof M]: Translation<M[Name]> };
