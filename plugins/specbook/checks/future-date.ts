import { addMs, isBefore } from '../model/days.ts';
import type { AnyItem, PathStep } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const futureDate = defineCheck({
  id: 'future-date',
  severity: 'error',
  docs: 'Results, proofs, reviews, approvals and stated values of a day that has not come.',
  run: findFutureDates,
});

const DAY_MS = 86_400_000;

interface StatedDay {
  path: readonly PathStep[];
  /** A day, or a moment. */
  text: string;
}

function day(path: readonly PathStep[], text: string | undefined): StatedDay[] {
  return text === undefined ? [] : [{ path, text }];
}

/** Days on which something has happened; a due date and an expiry date may come. */
function pastDays({ kind, data }: AnyItem): StatedDay[] {
  switch (kind) {
    case 'entity':
      return day(['volume', 'asOf'], data.volume?.asOf);
    case 'requirement':
      return data.kind === 'scalability' ? day(['asOf'], data.asOf) : [];
    case 'poc':
      return day(['date'], data.date);
    case 'consideration':
      return [...day(['raised'], data.raised), ...day(['decided'], data.decided)];
    case 'run':
      return [
        ...day(['at'], data.at),
        ...data.results.flatMap((result, index) =>
          result.tool === 'review' ? day(['results', index, 'on'], result.on) : [],
        ),
      ];
    default:
      return [];
  }
}

/** The UTC day of a day or moment. */
function dayOf(text: string): string {
  return text.length === 10 ? text : new Date(text).toISOString().slice(0, 10);
}

function findFutureDates(spec: Spec): ProblemInput[] {
  const { info, infoSource, now } = spec;
  const describe = (text: string): Pick<ProblemInput, 'message' | 'hint' | 'severity'> => ({
    message: `${text} is in the future: today is ${now}`,
    hint: 'write the day on which it happened, or remove it until that day',
    // East of Greenwich tomorrow has begun before the day of UTC ends.
    ...(dayOf(text) === addMs(now, DAY_MS) && { severity: 'warning' as const }),
  });
  const isFuture = ({ text }: StatedDay): boolean => isBefore(now, dayOf(text));
  const ofSpec = [
    ...day(['asOf'], info.asOf),
    ...(info.history ?? []).flatMap(({ on }, index) => day(['history', index, 'on'], on)),
    ...Object.entries(info.documents ?? {}).flatMap(([slug, document]) =>
      (document.approvals ?? []).flatMap(({ on }, index) =>
        day(['documents', slug, 'approvals', index, 'on'], on),
      ),
    ),
  ];
  return [
    ...(infoSource
      ? ofSpec
          .filter(isFuture)
          .map(({ path, text }) => ({ position: infoSource.locate(path), ...describe(text) }))
      : []),
    ...[...spec.items.values()].flatMap((item) =>
      pastDays(item)
        .filter(isFuture)
        .map(({ path, text }) => ({ item, path, ...describe(text) })),
    ),
  ];
}
