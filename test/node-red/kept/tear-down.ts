import { endAll, keeper } from './keeper';

export default async function tearDown(): Promise<void> {
  keeper.close();
  keeper.closeAllConnections();
  await endAll();
}
