import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import { renderChart, dataTableOf, type Chart } from '../../../plugins/specbook/charts/index.ts';
import { VERDICT_SIGNS, VERDICTS } from '../../../plugins/specbook/model/verdicts/verdict.ts';
import { HOSTILE_NAMES } from '../erd/hostile.ts';

const plain = (text: string): string => text.replaceAll('\u202f', ' ');

/** Names, attributes and texts of an SVG, by a parser that takes nothing ill-formed. */
function read(svg: string): {
  attributes: Record<string, string>[];
  names: string[];
  texts: string[];
} {
  const parser = new SaxesParser({ xmlns: false });
  const found = {
    attributes: [] as Record<string, string>[],
    names: [] as string[],
    texts: [] as string[],
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.names.push(name);
    found.attributes.push({ ...attributes });
  });
  parser.on('text', (text) => found.texts.push(text));
  parser.write(svg).close();
  return found;
}

const DAYS = Array.from({ length: 60 }, (_, at) =>
  new Date(Date.UTC(2026, 0, 1 + at * 5)).toISOString().slice(0, 10),
);

/** One chart of each kind, about something of that name. */
function chartsAbout(name: string): Chart[] {
  return [
    {
      id: 'a.bullets',
      kind: 'bullets',
      title: name,
      unit: 'duration',
      expectedLabel: name,
      bars: VERDICTS.map((verdict) => ({
        label: name,
        bound: 'upper',
        target: 250,
        verdict,
        earlier: [260, 240],
        expected: 10,
        ...(verdict !== 'not-measured' && { measured: verdict === 'missed' ? 281 : 200 }),
      })),
    },
    {
      id: 'a.use',
      kind: 'use',
      title: name,
      bars: [
        { label: name, use: 1.12, verdict: 'missed' },
        { label: name, use: 40, verdict: 'missed' },
        { label: name, verdict: 'not-measured' },
      ],
    },
    {
      id: 'a.trend',
      kind: 'trend',
      title: name,
      unit: 'duration',
      bound: 'upper',
      now: '2026-11-25',
      targets: [
        { from: '2026-01-01', value: 300 },
        { from: '2026-09-01', value: 250 },
      ],
      points: DAYS.map((day, at) => ({ day, value: 200 + at, verdict: VERDICTS[at % 5] ?? 'met' })),
    },
    {
      id: 'a.growth',
      kind: 'growth',
      title: name,
      unit: 'rate',
      marks: [{ label: name, value: 400 }],
      days: [
        { label: name, day: '2026-02-01' },
        { label: 'reached', day: '2026-06-01' },
      ],
      points: DAYS.map((day, at) => ({ day, value: 300 + at * 2 })),
    },
  ];
}

const [bullets, use, trend, growth] = chartsAbout('Day view');

/** The right one of several, which is there. */
function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing there');
  return value;
}

describe('a chart', () => {
  it.each(chartsAbout('Day view'))(
    'of $kind has no style of its own, and a name',
    async (chart) => {
      const svg = await renderChart(chart, stringsOf({}));
      const { attributes, names, texts } = read(svg);
      expect(names).not.toContain('style');
      expect(attributes.filter((one) => 'style' in one)).toEqual([]);
      expect(attributes.filter((one) => 'font-size' in one)).toEqual([]);
      const [root] = attributes;
      expect(root).toMatchObject({ role: 'img', class: `sb-chart sb-${chart.kind}` });
      const ids = attributes.flatMap(({ id }) => id ?? []);
      expect(root?.['aria-labelledby']?.split(' ')).toEqual(ids);
      expect(new Set(ids).size).toBe(2);
      expect(texts[0]).toBe('Day view');
      expect(texts[1]?.length).toBeGreaterThan(20);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
    },
  );

  it.each(chartsAbout('Day view'))('of $kind is the same each time', async (chart) => {
    expect(await renderChart(chart, stringsOf({}))).toBe(await renderChart(chart, stringsOf({})));
  });

  it('takes any name as text', async () => {
    for (const name of Object.values(HOSTILE_NAMES)) {
      for (const chart of chartsAbout(name)) {
        const { names, texts } = read(await renderChart(chart, stringsOf({})));
        expect(
          names.filter(
            (one) => !/^(?:svg|title|desc|g|rect|line|path|circle|text|tspan)$/u.test(one),
          ),
        ).toEqual([]);
        expect(texts.join('')).toContain(name.slice(0, 3));
      }
    }
  });

  it('tells every verdict by a sign beside its colour', async () => {
    const svg = await renderChart(known(bullets), stringsOf({}));
    for (const verdict of VERDICTS) expect(svg).toContain(VERDICT_SIGNS[verdict]);
    expect(plain(svg)).toContain('▲ 281 ms &gt; 250 ms');
    expect(plain(svg)).toContain('○ not measured, ≤ 250 ms');
  });

  it('draws what is not measured as loudly as what is missed: a frame up to its target', async () => {
    const { attributes } = read(await renderChart(known(use), stringsOf({})));
    expect(attributes.filter((one) => one.class === 'sb-unmeasured')).toHaveLength(1);
  });

  it('cuts no words at its edges', async () => {
    // Words at the left lean to the right and the other way round; those on the lower axis begin within the drawing.
    for (const chart of [known(trend), known(growth)]) {
      const { attributes } = read(await renderChart(chart, stringsOf({})));
      const places = attributes.flatMap(({ transform }) => {
        const x = /^translate\((-?[\d.]+)/u.exec(transform ?? '')?.[1];
        return x === undefined ? [] : [Number(x)];
      });
      expect(Math.max(...places)).toBeLessThanOrEqual(288);
    }
  });

  it('has its numbers as rows', () => {
    expect(dataTableOf(known(bullets), stringsOf({})).rows[0]?.map(plain)).toEqual([
      'Day view',
      'at most 250 ms',
      '281 ms',
      '10 ms',
      '▲ breached',
    ]);
    for (const chart of chartsAbout('x')) {
      const { columns, rows } = dataTableOf(chart, stringsOf({}));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  it('draws an empty history, a single run and nothing but zeros', async () => {
    const empty = known(trend);
    if (empty.kind !== 'trend') throw new Error('no trend');
    for (const points of [
      [],
      empty.points.slice(0, 1),
      [{ ...known(empty.points[0]), value: 0 }],
    ]) {
      expect(await renderChart({ ...empty, points }, stringsOf({}))).not.toMatch(/NaN|Infinity/u);
      expect(await renderChart({ ...empty, points, targets: [] }, stringsOf({}))).not.toMatch(
        /NaN|Infinity/u,
      );
    }
    expect(
      await renderChart(
        {
          id: 'z',
          kind: 'bullets',
          title: 'z',
          unit: 'count',
          bars: [{ label: 'z', bound: 'upper', target: 0, measured: 0, verdict: 'met' }],
        },
        stringsOf({}),
      ),
    ).not.toMatch(/NaN|Infinity/u);
  });
});
