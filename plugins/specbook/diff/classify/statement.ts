/** Whether a statement that holds says something else, or the same in other words. */

const NUMBER =
  /\d+(?:[.,]\d+)*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|million|half|twice|once)\b/giu;
/** Words that turn a sentence around, or bind it. */
const BINDING =
  /\b(?:(?:do|does|did|is|are|was|were|has|have|had|ca|wo|would|could|should|must|need)n['’]t|not|no|nor|never|nobody|nothing|none|without|only|unless|except|must|may|might|can|cannot|could|should|shall|will|would|always|any|all|every|each|before|after)\b/giu;

/** The same words in German. */
const NUMBER_DE =
  /(?<!\p{L})(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert|tausend|million|hälfte|doppelt|zweimal|einmal)(?!\p{L})/giu;
const BINDING_DE =
  /(?<!\p{L})(?:nicht|kein\p{L}*|nie(?:mals|mand)?|nichts|ohne|nur|außer|muss|müssen|darf|dürfen|kann|können|soll(?:en|te|ten)?|wird|werden|immer|alle[nrms]?|jede[nrms]?|vor|nach|mindestens|höchstens)(?!\p{L})/giu;

/** Amounts of the same number in other units are other amounts. */
const AMOUNT =
  /\d\s*(%|[kKMGTP]i?[Bb]|[kKMGT]?B|bytes?|bits?|m?s|µs|min|seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|euros?|EUR|USD|km|m|cm|mm|kg|g)(?![\p{L}\p{N}])/gu;

function bindingParts(text: string): string {
  const lower = text.toLowerCase();
  const words = [BINDING, BINDING_DE].flatMap((all) => lower.match(all) ?? []);
  const numbers = [NUMBER, NUMBER_DE].flatMap((all) => lower.match(all) ?? []);
  const references = text.match(/\[\[[^\]]*\]\]/gu) ?? [];
  const units = [...text.matchAll(AMOUNT)].map(([, unit = '']) =>
    unit.replace(/(?<=\p{L}{3})s$/u, ''),
  );
  return JSON.stringify([words.sort(), numbers, units, references]);
}

/**
 * True where numbers, references, or words such as "not" and "only" differ between two statements.
 *
 * @example saysSomethingElse('Within 10 minutes.', 'In at most 10 minutes.') // false
 */
export function saysSomethingElse(before: string, after: string): boolean {
  return bindingParts(before) !== bindingParts(after);
}

/** Words that carry nothing by themselves. */
const SMALL = new Set(
  `a an the this that these those its their his her our your it they he she we you which who what and of in on at for as
is are was were be been has have had do does did then there here so also der die das den dem des ein eine einen einem einer
eines dieser diese dieses und im in am an für als ist sind war waren hat haben es er sie sich dann dort hier auch`.split(
    /\s+/u,
  ),
);

/** A word without its ending, and with its letters in a fixed order where it is long: another spelling is the same word. */
function stemOf(word: string): string {
  const stem = word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing|en|e|n)$/u, '') : word;
  const letters = Array.from(stem.replace(/(.)\1+/gu, '$1'));
  return letters.length < 6 ? letters.join('') : letters.sort().join('');
}

function carriers(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !SMALL.has(word))
    .map(stemOf)
    .join(' ');
}

/**
 * How a statement differs from the one before: `changed` where it says something else, `reworded` where the words that
 * carry it are the same in the same order, and `edited` where only a reader can tell.
 *
 * @example compareStatements('A nurse signs.', 'A doctor signs.') // 'edited'
 */
export function compareStatements(
  before: string,
  after: string,
): 'changed' | 'edited' | 'reworded' {
  if (saysSomethingElse(before, after)) return 'changed';
  return carriers(before) === carriers(after) ? 'reworded' : 'edited';
}
