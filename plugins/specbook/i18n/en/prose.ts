/** Words within prose of authors. */
export const prose = {
  alerts: {
    caution: 'Caution',
    important: 'Important',
    note: 'Note',
    tip: 'Tip',
    warning: 'Warning',
  },
  componentLeftOut: 'Component {name} is left out here.',
  componentTextOnly: 'Component {name} is left out here. Its text:',
  danglingReference: 'Dangling reference',
} as const;
