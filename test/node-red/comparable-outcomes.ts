/** As JSON; of the time when a row was sent, whether that was within the last minute. */
export function comparable(outcomes: unknown): unknown {
  return JSON.parse(JSON.stringify(outcomes), (key, value: unknown) =>
    key === 'queued_at' ? isOfLastMinute(String(value)) : value,
  );
}

function isOfLastMinute(time: string): boolean {
  const age = Date.now() - Date.parse(time);
  return age >= 0 && age < 60_000;
}
