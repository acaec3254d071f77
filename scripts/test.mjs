/** `npm test`: the whole gate, from a fresh clone to one verdict. Nothing but Node is needed to start. */
import { runGate } from './gate/run.mjs';

process.exitCode = await runGate({ isFast: false });
