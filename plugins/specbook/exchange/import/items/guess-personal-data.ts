/** Columns that hold personal data, as far as their names tell. */
import type { Column } from '../catalogue.ts';

/** Words that name data about a person, as whole words of a column's name. */
const PERSONAL = new Set(
  [
    'email mail phone telephone mobile fax firstname lastname surname forename fullname givenname familyname birthday',
    'birthdate dob gender ssn passport iban address street postcode zip zipcode ip nationality password',
  ].flatMap((line) => line.split(' ')),
);
const PHRASES =
  /(?:first|last|full|given|family|middle|maiden|birth)_(?:name|date|day|place)|date_of_birth|tax_id|national_id|social_security|credit_card|card_number|postal_code/u;
/** Words behind which the column is about something else than the value: `email_verified_at`, `address_id`. */
const ABOUT =
  /_(?:id|at|on|count|type|verified|confirmed|enabled|sent|status|template|template_id)$/u;
const TEXTUAL = /^(?:varchar|char|text|citext|inet|date|name|bytea|jsonb?)\b/u;

/** True for a column that seems to hold data about a person. */
export function looksPersonal({ name, type }: Column): boolean {
  const snake = name.replace(/(?<=[a-z0-9])(?=[A-Z])/gu, '_').toLowerCase();
  if (ABOUT.test(snake) || !TEXTUAL.test(type)) return false;
  return PHRASES.test(snake) || snake.split(/[^a-z]+/u).some((word) => PERSONAL.has(word));
}
