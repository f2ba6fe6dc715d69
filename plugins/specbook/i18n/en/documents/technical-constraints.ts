/** Document 07. */
export const technicalConstraints = {
  ofScreen: 'Constraints on {screen}',
  costs: 'Cost per month, highest first',
  loading: 'Loading states',
  offline: 'Offline behaviour',
  updates: 'Real-time or polling',
  slow: {
    title: 'Operations allowed more than 1 s',
    intro: 'These operations may take more than a second and still meet their requirement.',
  },
  ruledOut: 'Ruled out',
} as const;
