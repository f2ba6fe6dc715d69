/** One target of throughput, availability or volume in the words of a document. */
import {
  rateUnitIn,
  readCount,
  readDuration,
  readRate,
  readShare,
  readSize,
  type ReadQuantity,
} from './quantities.ts';

/** Kinds of requirements that a target may belong to. */
export type Kind = 'throughput' | 'availability' | 'data-volume';

/** One target. */
export interface Target extends ReadQuantity {
  kind: Kind;
  key: string;
  window?: string;
  /** What the document calls the entity whose rows it counts. */
  entity?: string;
}

const AVAILABILITY = /availab|uptime|verfügbarkeit/iu;
const NO_AVAILABILITY = /error|fehler|cpu|utili[sz]ation|auslastung|success|coverage/iu;
const RECOVERY_TIME =
  /\bRTO\b|recovery time|time to (?:recover|restore)|wiederherstellungszeit|wiederanlaufzeit/iu;
const RECOVERY_POINT = /\bRPO\b|recovery point|data loss|datenverlust/iu;
const USERS =
  /\b(?:concurrent|simultaneous|gleichzeitige?n?)\s+(?:active\s+)?(?:users?|nutzer\p{L}*|benutzer\p{L}*|anwender\p{L}*)/iu;
const USER =
  /^(?:(?:concurrent|simultaneous|gleichzeitige)\s+)?(?:active\s+)?(?:users?|nutzer\p{L}*|benutzer\p{L}*|anwender\p{L}*)$/iu;
const STORAGE =
  /storage|\bdisk\b|database size|data (?:volume|size)|datenmenge|datenvolumen|speicherbedarf|datenbankgröße/iu;
const NO_STORAGE =
  /memory|\bram\b|upload|attachment|payload|bundle|backup|cache|\bper\b|arbeitsspeicher|anhang|\bpro\b|file size/iu;
const RECORDS =
  /^(?:(?:number of\s+)?(?:records?|rows?|entries)|datensätze|zeilen|einträge)(?:\s+\(.*\))?$/iu;
const ROW = /^(?:records?|rows?|entries|datensätze|zeilen|einträge)$/iu;
const PEAK = /peak|burst|spitze/iu;
const SUSTAINED = /sustained|dauerhaft|dauerlast|steady/iu;

function rateKey(words: string): { key: string; guess?: string } {
  if (PEAK.test(words)) return { key: 'peak' };
  if (SUSTAINED.test(words)) return { key: 'sustained' };
  return { key: 'sustained', guess: 'the document does not say whether the rate is a peak' };
}

function withGuesses(...guesses: (string | undefined)[]): { guess?: string } {
  const all = guesses.filter((guess) => guess !== undefined);
  return all.length > 0 ? { guess: all.join('; ') } : {};
}

/**
 * The target that a text states.
 *
 * @param label what the text is a value of
 * @param heading what stands above both
 */
export function targetOf(label: string, value: string, heading: string): Target | undefined {
  if (RECOVERY_TIME.test(label) || RECOVERY_POINT.test(label)) {
    const key = RECOVERY_TIME.test(label) ? 'recoveryTime' : 'recoveryPoint';
    const read = readDuration(value);
    return read && { kind: 'availability', key, ...read };
  }
  const share = readShare(value);
  if (share) {
    const isMeant =
      AVAILABILITY.test(label) || (AVAILABILITY.test(value) && !/\d.*\d+\s*%.*%/u.test(value));
    const isBelow = AVAILABILITY.test(heading) && !NO_AVAILABILITY.test(label);
    return isMeant || isBelow ? { kind: 'availability', key: 'availability', ...share } : undefined;
  }
  const users = USERS.test(label) || USERS.test(value) ? readCount(value, USER) : undefined;
  if (users) return { kind: 'throughput', key: 'concurrentUsers', ...users };
  const rate = readRate(value, rateUnitIn(label));
  if (rate) {
    const { key, guess } = rateKey(`${label} ${heading}`);
    return { kind: 'throughput', key, text: rate.text, ...withGuesses(rate.guess, guess) };
  }
  const words = `${label} ${heading}`;
  const size = STORAGE.test(words) && !NO_STORAGE.test(label) ? readSize(value) : undefined;
  if (size) return { kind: 'data-volume', key: 'storage', ...size };
  return undefined;
}

/** Rows of an entity; undefined where the text counts something else. */
export function recordsOf(entity: string, label: string, value: string): Target | undefined {
  const read = readCount(value, ROW);
  const isCounted =
    RECORDS.test(label) || /\p{L}/u.test(value.replace(/[kKM]\b|mio\.?|million(?:en)?/giu, ''));
  return read && isCounted ? { kind: 'data-volume', key: 'records', entity, ...read } : undefined;
}

const VERB =
  /^(?:(?:the )?(?:system|platform|application|api)\s+)?(?:(?:must|shall|should|has to)\s+)?(?:supports?|handles?|serves?|sustains?|bears?|unterstützt?)\s+/iu;

/** The target that an item of a list states. */
export function targetOfItem(
  text: string,
  heading: string,
): { subject: string; target: Target | undefined } {
  const [, label = '', value = ''] = /^([^:–—|]+?)\s*(?::|–|—|\||\s-\s)\s*(.+)$/su.exec(text) ?? [];
  const target = label === '' ? undefined : targetOf(label, value, heading);
  return target
    ? { subject: label, target }
    : { subject: text, target: targetOf('', text.replace(VERB, ''), heading) };
}
