import { describe, expect, test } from 'vitest';
import { nameForm, nameForms, wordForm } from '../../../plugins/specbook/search/name-forms.ts';

describe('a word and its plural', () => {
  test.each([
    ['invoice', 'invoices'],
    ['entry', 'entries'],
    ['address', 'addresses'],
    ['tax', 'taxes'],
    ['status', 'statuses'],
    ['alias', 'aliases'],
    ['case', 'cases'],
    ['warehouse', 'warehouses'],
    ['analysis', 'analyses'],
    ['movie', 'movies'],
    ['batch', 'batches'],
    ['photo', 'photos'],
    ['hero', 'heroes'],
    ['person', 'people'],
    ['index', 'indices'],
    ['menu', 'menus'],
    ['key', 'keys'],
    ['api', 'apis'],
    ['class', 'classes'],
  ])('%s and %s have one form', (one, many) => {
    expect(wordForm(many)).toBe(wordForm(one));
  });

  test('words of other meaning keep their own', () => {
    const words = ['plan', 'plane', 'note', 'not', 'status', 'state', 'new', 'news', 'bus', 'but'];
    expect(new Set(words.map(wordForm)).size).toBe(words.length);
  });
});

describe('a name', () => {
  test.each(['bank_accounts', 'BankAccount', 'bank account', 'BANK ACCOUNTS', 'bankaccounts'])(
    '%s has the form bankaccount',
    (name) => {
      expect(nameForm(name)).toBe('bankaccount');
    },
  );

  test('has the forms of its last words and of other words, without its prefix', () => {
    expect(nameForms(['C_BP_BankAccounts'])).toEqual({
      whole: ['cbpbankaccount', 'bpbankaccount', 'bankaccount'],
      tail: ['account'],
      run: ['bank'],
    });
    expect(nameForms(['tbl_orders', 'Orders']).whole).toEqual(['tblorder', 'order']);
  });

  test('of many words has no forms of its parts', () => {
    expect(nameForms(['a long name that no one would type by its parts']).tail).toEqual([]);
  });
});
