/**
 * The manifest as it may be, but for its version. Each permission is explained in docs/permissions.md: whoever changes
 * one changes both, and readers are asked again by their browser.
 */
const COMMON = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  icons: {
    '16': 'icon/16.png',
    '32': 'icon/32.png',
    '48': 'icon/48.png',
    '96': 'icon/96.png',
    '128': 'icon/128.png',
  },
  default_locale: 'en',
  permissions: ['scripting', 'storage', 'contextMenus'],
  omnibox: {
    keyword: 'kratom',
  },
  host_permissions: ['http://*/*', 'https://*/*', 'file:///*'],
  commands: {
    _execute_action: {
      suggested_key: {
        default: 'Alt+Shift+K',
        mac: 'MacCtrl+Shift+K',
      },
      description: '__MSG_options_shortcut_popup__',
    },
    'next-claim': {
      suggested_key: {
        default: 'Alt+Shift+Period',
        mac: 'MacCtrl+Shift+Period',
      },
      description: '__MSG_command_next__',
    },
    'previous-claim': {
      suggested_key: {
        default: 'Alt+Shift+Comma',
        mac: 'MacCtrl+Shift+Comma',
      },
      description: '__MSG_command_previous__',
    },
    'open-claim': {
      suggested_key: {
        default: 'Alt+Shift+O',
        mac: 'MacCtrl+Shift+O',
      },
      description: '__MSG_command_open__',
    },
  },
  action: {
    default_title: 'Kratom Claim Context',
    default_popup: 'popup.html',
  },
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
  },
  options_ui: {
    open_in_tab: true,
    page: 'options.html',
  },
  content_scripts: [
    {
      matches: ['http://*/*', 'https://*/*', 'file:///*'],
      js: ['gate.js'],
      run_at: 'document_start',
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    },
  ],
};

export const FROZEN = {
  chromium: {
    ...COMMON,
    ...{
      minimum_chrome_version: '128',
      background: {
        service_worker: 'background.js',
      },
    },
  },
  firefox: {
    ...COMMON,
    ...{
      browser_specific_settings: {
        gecko: {
          id: 'kratom-claim-context@kratom-claim-context.example',
          strict_min_version: '140.0',
          data_collection_permissions: {
            required: ['none'],
          },
        },
        gecko_android: {
          strict_min_version: '142.0',
        },
      },
      background: {
        scripts: ['background.js'],
      },
    },
  },
};
