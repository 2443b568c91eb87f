import { ExpectedCalls } from '../claire/webhooks/test-call';

/**
 * Where a Claire node and the triggers meet that receive what it asked for. A webhook processor of
 * its own is another process, whose calls are not seen here.
 */
export const expectedCalls = new ExpectedCalls();
