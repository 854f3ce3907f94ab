import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Environment variable, commands and folders by which each browser is found. */
const KNOWN = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * Where a browser is on this machine: what `CHROMIUM_PATH` or `FIREFOX_PATH` names, else the usual commands and folders.
 * @param {BrowserName} name
 * @returns {string | undefined} path of the program
 */
export function findBrowser(name) {
  const { variable, commands, places } = KNOWN[name];
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : undefined;
  return commands.map(commandPath).find(Boolean) ?? places.find((place) => existsSync(place));
}

/** @param {BrowserName} name @returns {string} the environment variable that names the program */
export function variableOf(name) {
  return KNOWN[name].variable;
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
