import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../lib/popover/handover.ts';
import { Popover } from '../lib/popover/popover.ts';

/** Runs where the annotator has found a claim: see `lib/popover/handover.ts`. */
export default defineUnlistedScript(() => handOver((context) => new Popover(context)));
