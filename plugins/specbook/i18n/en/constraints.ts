/** Pages of constraints: the list, screens, proofs of concept. */
export const constraints = {
  title: 'Constraints',
  lede: '{constraints} for designers: possibilities, limitations, design guidance and cost.',
  description: 'Technical constraints of {title} for designers, by kind and by screen.',
  screens: {
    caption: 'Constraints by screen and kind',
    loading: 'Loading',
    offline: 'Offline',
    updates: 'Updates',
    otherDesign: 'Other design constraints',
    none: 'No constraint affects this screen.',
    description: 'Possibilities, limitations, design constraints and cost of the screen {title}.',
  },
  /** Operations that may take more than a second. */
  slow: "What's slow",
  cost: {
    perMonth: '{amount} per month',
    together: 'Together {sum}.',
    togetherWithout: {
      one: 'Together {sum}, without {count} whose use is not stated.',
      other: 'Together {sum}, without {count} whose use is not stated.',
    },
  },
  pocs: {
    title: 'Proofs of concept',
    lede: '{pocs}: what was tested, and the result.',
    expired: 'Expired',
    caption: 'Proofs of concept: {verdict}',
    description: 'Proofs of concept of {title} and their verdicts.',
  },
} as const;
