import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Where a Chromium is on this machine: `CHROMIUM_PATH` if set, else the usual commands and folders.
 * @returns {string | undefined} path of the program
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return COMMANDS.map(commandPath).find(Boolean) ?? PLACES.find((place) => existsSync(place));
}

/** @param {string} command @returns {string | undefined} its path, where the machine has it */
export function commandPath(command) {
  const which = process.platform === 'win32' ? 'where' : 'which';
  try {
    return execFileSync(which, [command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\n')[0]
      ?.trim();
  } catch {
    return undefined;
  }
}
