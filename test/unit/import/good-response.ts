/** A response as the client gives it. */
export function goodResponse(data: unknown, respondedAt?: number) {
  const rate = { limit: undefined, remaining: undefined, resetsAt: undefined };
  return { data: data as never, status: 200, rate, attempts: 1, respondedAt };
}
