import type { Counts } from './counts';

/** What was counted, for the last lines of `npm run e2e:queue`. */
export function listLines(counts: Counts): string[] {
  const { rows, events, requests, workers, interrupted, lookUps } = counts;
  const statuses = Object.entries(rows.statuses).map(([status, count]) => `${n(count)} ${status}`);
  return [
    `rows: ${n(rows.sent)} sent, ${n(rows.differentOutcomes)} with an outcome (${statuses.join(', ')}), ${n(rows.differentAppointments)} appointments at Claire, ${n(rows.appointments - rows.differentAppointments)} twice`,
    ...workers.map(
      ({ imports, events: taken, killed }, index) =>
        `worker ${n(index + 1)}: ${n(imports)} executions with rows, ${n(taken)} with an event${killed ? `; killed with ${n(interrupted)} under way` : ''}`,
    ),
    `given up by n8n with the killed worker: ${n(counts.givenUp)} executions; the error workflow ran ${n(counts.errorWorkflows)} times`,
    `sent again after the kill: ${n(rows.partsSentAgain)} parts, ${n(rows.rowsTwiceAtClaire)} rows came to Claire twice (${rows.reasons.join('; ')})`,
    `events: ${n(events.fired)} in ${s(events.seconds)} (${(events.fired / Math.max(1, events.seconds)).toFixed(1)} a second), ${n(events.undelivered)} not delivered${events.undelivered > 0 ? ` (${events.reasons.join('; ')})` : ''}, ${n(events.different)} executed, ${n(events.givenUp)} given up by n8n with the killed worker, ${n(events.unaccounted)} missing, ${n(events.executed - events.different)} twice`,
    `events in n8n: ${events.executedASecond.toFixed(1)} a second; from Claire to the end of the execution ${ms(events.delays.half)} (half), ${ms(events.delays.most)} (95 %), ${ms(events.delays.longest)} (longest)`,
    `events in Node-RED: ${n(events.heardByNodeRed)} of ${n(events.forNodeRed)}; from Claire to the flow ${ms(events.delaysInNodeRed.half)} (half), ${ms(events.delaysInNodeRed.longest)} (longest)`,
    `requests with the shared key: ${n(requests.all)}, of which ${n(requests.imports)} imports and ${n(requests.confirmations)} to confirm them; ${n(requests.beforeReset)} in the ${s(requests.secondsToReset)} that were left of the hour (the last one ${s(requests.idleBeforeReset)} before its end), ${n(requests.afterReset)} in the next hour, ${n(requests.refused)} refused with 429`,
    `look-ups by Node-RED: ${n(lookUps.right)} of ${n(lookUps.asked)}`,
  ];
}

function n(count: number): string {
  return count.toLocaleString('en-US');
}

function s(seconds: number): string {
  return `${seconds.toFixed(0)} s`;
}

function ms(milliseconds: number): string {
  return milliseconds < 10_000 ? `${n(milliseconds)} ms` : s(milliseconds / 1000);
}
