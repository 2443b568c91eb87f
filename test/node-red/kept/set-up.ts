import { listen } from '../../../tools/lab/free-port';
import { keeper } from './keeper';

/** The tests find it through this variable. */
export default async function setUp(): Promise<void> {
  process.env.NODE_RED_KEEPER = `http://127.0.0.1:${String(await listen(keeper))}`;
}
