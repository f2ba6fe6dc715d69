import { expect, test } from 'vitest';
import { benchOptions } from './bench-options.ts';

test('without options 1,000 entities are built and served three times, against no older commit', () => {
  expect(benchOptions([])).toEqual({
    entities: 1000,
    runs: 3,
    diagrams: false,
    against: undefined,
    only: undefined,
    edits: 0,
    erd: false,
    changes: false,
    keep: false,
  });
});

test('every option is read', () => {
  const args = '--entities 100 --runs 1 --diagrams --against e884009 --only dev --edits 500 --keep';
  expect(benchOptions(args.split(' '))).toEqual({
    entities: 100,
    runs: 1,
    diagrams: true,
    against: 'e884009',
    only: 'dev',
    edits: 500,
    erd: false,
    changes: false,
    keep: true,
  });
});

test.each([
  [['--entities', '1'], '--entities takes a whole number of at least 2, not "1".'],
  [['--runs', '0'], '--runs takes a whole number of at least 1, not "0".'],
  [['--edits', 'many'], '--edits takes a whole number of at least 0, not "many".'],
  [['--only', 'serve'], '--only takes build or dev, not "serve".'],
])('%s is refused', (args, message) => {
  expect(() => benchOptions(args)).toThrow(message);
});
