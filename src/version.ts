/** Version of this program, as in `package.json`; a test keeps the two equal. */
export const VERSION = '0.4.0';
