/** StatusIdentifier, as short names for `appointment_status_name`. */
export const statusNames: ReadonlyMap<number, string> = new Map([
  [-1, 'Cancelled'],
  [1, 'New'],
  [2, 'Check completed'],
  [3, 'Pricing done'],
  [4, 'Customer approved'],
  [5, 'Car ready'],
  [6, 'Check required'],
  [7, 'Initial check done'],
  [8, 'Pricing in progress'],
  [9, 'Contacting customer'],
  [10, 'Check started'],
  [11, 'Quality check completed'],
  [12, 'Customer answered online'],
  [13, 'Waiting on back order'],
]);

/** Statuses in which at least one check exists. */
export const statusesWithCheck: ReadonlySet<number> = new Set([2, 3, 4, 5, 8, 9, 11, 12, 13]);

/** The event that a change to this status causes, where there is one. */
export const eventOfStatus: ReadonlyMap<number, number> = new Map([
  [2, 1],
  [3, 2],
  [4, 3],
  [5, 4],
  [9, 8],
  [11, 5],
  [12, 10],
]);
