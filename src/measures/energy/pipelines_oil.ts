import { pipelines } from "../pipelines.js";

export const measure = pipelines("oil");
