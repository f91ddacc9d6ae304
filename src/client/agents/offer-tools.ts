import { findModelContext } from './model-context.ts';
import { tools } from './tools.ts';

const context = findModelContext();
for (const tool of tools) void context?.registerTool(tool);
