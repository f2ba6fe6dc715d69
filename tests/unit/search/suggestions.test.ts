import { describe, expect, it } from 'vitest';
import { suggestionsFor } from '../../../plugins/specbook/search/suggestions.ts';

const WORDS = ['appointment', 'patient', 'waiting', 'list', 'invoice', 'invoices'];

describe('where nothing is found', () => {
  it.each([
    ['zpointment', ['appointment']],
    ['apontmint', ['appointment']],
    ['invoyce', ['invoice', 'invoices']],
    ['invoicing', ['invoice', 'invoices']],
    ['patent', ['patient']],
  ])('%s is near to words of the specification', (typed, near) => {
    expect(suggestionsFor(typed, WORDS)).toEqual(near);
  });

  it.each(['zeppelin', 'patient', '42', ''])('nothing is near to %j', (typed) => {
    expect(suggestionsFor(typed, WORDS)).toEqual([]);
  });
});
