interface Outcomes {
  /** By status, in the order in which they are shown. */
  readonly counts: Readonly<Record<string, number>>;
  readonly not_imported: readonly { readonly status: string; readonly why: string }[];
}

/** How many rows have which outcome, and below it why. */
export function describeOutcomes({ counts, not_imported: bad }: Outcomes): string[] {
  return Object.entries(counts).flatMap(([status, count]) => [
    `${String(count)} ${status}`,
    ...reasons(bad.filter((one) => one.status === status).map(({ why }) => why)),
  ]);
}

/** Each reason once, with how many rows have it. */
function reasons(told: readonly string[]): string[] {
  const all = told.map((why) => why.replace(saidAlready, ''));
  return [...new Set(all)].map((why) => {
    const count = all.filter((one) => one === why).length;
    return `  ${String(count)} × ${why}`;
  });
}

const saidAlready = /^(Row \d+( cannot be imported)?: )?(Claire did not import the appointment: )?/;
