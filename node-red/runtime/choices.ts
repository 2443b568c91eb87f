/** What a person chooses from, in the order of the dialog. */
export const actions = ['import', 'compare', 'confirm'] as const;
export const sources = ['columns', 'appointments'] as const;
export const otherColumns = ['recognise', 'ignore'] as const;
export const collects = ['array', 'messages', 'stream'] as const;
export const waitFors = ['nothing', 'confirmation', 'reasons'] as const;
export const outputs = ['array', 'parts'] as const;

/** Kinds of changes; none of them means all. */
export const changeKinds = ['created', 'status', 'time', 'details', 'gone'] as const;

/** What can come along with an event. */
export const includes = ['appointment', 'checks', 'car', 'customer'] as const;

export type Action = (typeof actions)[number];

/** What becomes of the columns that the table does not name. */
export type OtherColumns = (typeof otherColumns)[number];
