import { describe, expect, test } from 'vitest';
import { inOtherWords } from '../../../plugins/specbook/search/other-words.ts';
import { synonymGroups } from '../../../plugins/specbook/search/synonyms/index.ts';

describe('a query in other words', () => {
  test('has a synonym in place of what was typed, and keeps the rest', () => {
    expect(inOtherWords('Booking latency', [['latency', 'response time']])).toEqual({
      queries: ['booking response time'],
      rest: ['booking'],
    });
  });

  test.each(['n-m', 'N:M', 'n m'])('%s is one phrase, however it is written', (query) => {
    expect(inOtherWords(query, synonymGroups('en')).queries).toContain('junction');
  });

  test('is none where no word has a synonym, nor for a part of a word', () => {
    expect(inOtherWords('latencies of rooms', [['latency', 'response time']]).queries).toEqual([]);
  });

  test('of the project comes before those that are shipped', () => {
    const groups = synonymGroups('de-AT', [['Uptime', 'Bereitschaft']]);
    expect(inOtherWords('uptime', groups).queries.slice(0, 2)).toEqual([
      'bereitschaft',
      'verfugbarkeit',
    ]);
  });
});
