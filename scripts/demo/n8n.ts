import type { OnStop } from './claire';

export function n8nDemo(onStop: OnStop): Promise<void> {
  onStop;
  return Promise.reject(new Error('The n8n demo is being written.'));
}
