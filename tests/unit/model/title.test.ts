import { expect, test } from 'vitest';
import { truncate, titleFromVerified } from '../../../plugins/specbook/model/title.ts';

test.each([
  ['Is `patient_id` _kept_? Nobody knows.', 'Is patient_id kept?'],
  ['A reason is short.', 'A reason is short'],
  ['See [[clinic.timezone]] and **mind** it', 'See clinic.timezone and mind it'],
  ['order_line', 'order_line'],
  ['Version 1.2 of the form', 'Version 1.2 of the form'],
])('the heading of "%s" is "%s"', (sentence, heading) => {
  expect(truncate(sentence)).toBe(heading);
});

test('a heading has at most 80 characters and ends with a whole word', () => {
  const heading = truncate('never '.repeat(40));
  expect(heading.length).toBeLessThanOrEqual(80);
  expect(heading).toMatch(/never…$/u);
});

test.each([
  [['Day view'], true, 'Day view meets its targets'],
  [['Day view', 'Booking'], true, 'Day view and Booking meet their targets'],
  [['No double booking'], false, 'No double booking holds'],
  [['A', 'B', 'C'], true, 'A and 2 others are met'],
])('a criterion that only verifies %j is called so', (titles, measured, title) => {
  expect(
    titleFromVerified(
      {},
      titles.map((one) => ({ title: one, measured })),
    ),
  ).toBe(title);
});

test('a criterion that verifies nothing gets no name from that', () => {
  expect(titleFromVerified({}, [])).toBeUndefined();
});

test('titles that no author wrote are in the language of the specification', () => {
  const of = {
    locale: { language: 'de', strings: { titles: { verified: { holds: '{first} gilt' } } } },
  };
  expect(titleFromVerified(of, [{ title: 'Der Betrag', measured: false }])).toBe('Der Betrag gilt');
});
