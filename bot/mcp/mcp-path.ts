/** Where other assistants reach it over HTTP. */
export const mcpPath = '/mcp';
