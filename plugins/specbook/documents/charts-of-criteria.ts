/** Acceptance in pictures: how many criteria of each area are met. */
import type { Chart } from '../charts/index.ts';
import type { Spec } from '../model/spec.ts';
import { worst } from '../model/verdict.ts';
import { criteriaOf } from './sections/acceptance.ts';
import { verdictsOfCriteria } from './sections/criterion-evidence.ts';

/** More areas are read in the table alone. */
const MOST_AREAS = 40;

/** A bar for each area: the criteria met beside all of them, in the colour of its worst verdict. */
export function criteriaChart(spec: Spec): Chart[] {
  const bars = spec.areas.flatMap((area) => {
    const verdicts = verdictsOfCriteria(spec, criteriaOf(spec, area));
    if (verdicts.length === 0) return [];
    return {
      label: area.title,
      bound: 'lower' as const,
      target: verdicts.length,
      measured: verdicts.filter((verdict) => verdict === 'met').length,
      verdict: worst(verdicts),
      counted: true as const,
    };
  });
  if (bars.length === 0 || bars.length > MOST_AREAS) return [];
  return [
    { kind: 'bullets', id: 'criteria-by-area', title: 'Criteria met by area', unit: 'count', bars },
  ];
}
