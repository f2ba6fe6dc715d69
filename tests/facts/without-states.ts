/**
 * A text without how the items stand that it names. A state stands beside a link as a help to the reader; the fact itself
 * is a cell of its own, which begins with the sign, and is compared.
 */
const NAMED = [
  'breached|missed|failed|due|reached|on track|inconclusive|wrong conditions|not measured|stale|met',
  'no criterion|no proof of concept|proof expired [\\d-]+|within budget|over budget by [\\d.,]+\\s\\w+',
  'go|no-go|conditional|open|decided|rejected|overdue, [\\d-]+',
].join('|');
const STATE = new RegExp(`(?<=[^\\s;,:|]) [▲◑◇○◐▷●] (?:${NAMED})(?![\\p{L}\\p{N}])`, 'giu');
/** The value behind the word: `, p95 now 618 ms`. */
const VALUE = /(?<=breached|met), (?:[\p{L}\p{N}. ]+? )?now [\d.,]+(?:\s?(?:%|[\p{L}/]+))?/giu;
/** What a reference to one target says of it: `PERF-RT-002 p95 ≤ 250 ms`. */
const BOUND = /(?<=perf-\S+ [^|;]*?\S) [≤≥]\s[\d.,]+(?:\s(?:%|[\p{L}/]+))?/giu;
/** Of an item, also before how many rows it has or what it does: `Audit entry draft 45.4M`; not `how much is a draft`. */
const LIFECYCLE =
  /(?<=[^\s;,:|])(?<! an?) (?:draft|deprecated)(?=$|[,;).]|\s\w+$|\s[\d.]+[kMG](?![\p{L}\p{N}])|\smentions it$)/giu;

/** @example withoutStates('AC-1 ▲ failed, AC-2 ● met') // 'AC-1, AC-2' */
export function withoutStates(text: string): string {
  return [VALUE, STATE, BOUND, LIFECYCLE].reduce((rest, state) => rest.replace(state, ''), text);
}
