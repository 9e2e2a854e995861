/* Every country's numbering plan as a file beside the bundle: see config/bundle.mjs. */
module.exports = require('libphonenumber-js/metadata.max.json')
