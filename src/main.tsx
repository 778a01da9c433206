import './trusted';
import { createRoot } from 'react-dom/client';
import { keepOffline } from './offline';

const root = document.getElementById('root');
if (root) createRoot(root).render(<h1>Wengert</h1>);
keepOffline();
